/* dsp-codegen sha256 bb49bb1cb6254e46eb70fc576a6c9cc561591a486450e9c6dbac64bd3eba64f6 */
/*
 * hp_relu_grad_s_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu_grad   inputs: 31c377c6a8805c54
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0xA0000000; /* upstream gradient */
    half *src1 = (half *)0xB0000000; /* forward input */
    half *dst = (half *)0xC0000000; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x0f;

    (void)argc;
    (void)argv;
    hp_relu_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
