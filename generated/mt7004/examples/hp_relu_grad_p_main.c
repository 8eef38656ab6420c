/* dsp-codegen sha256 37143d85db35589d9c12306f7c1b91742ffba003e7fdeca976d096bab762f65e */
/*
 * hp_relu_grad_p_main: the call of the reference page's example, on MT7004.
 *
 * board: mt7004   operator: relu_grad   inputs: 31c377c6a8805c54
 */
#include <stdio.h>
#include <relu_grad.h>

int main(int argc, char *argv[])
{
    half *src0 = (half *)0x10000000; /* upstream gradient */
    half *src1 = (half *)0x11000000; /* forward input */
    half *dst = (half *)0x12000000; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu_grad_p(src0, src1, dst, length);

    return 0;
}
