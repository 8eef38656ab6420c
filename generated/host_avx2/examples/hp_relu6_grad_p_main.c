/* dsp-codegen sha256 c69b0d59bccadc869e242ddb8e42c83b29e742fc378c9d8cc2834c1b28470bb4 */
/*
 * hp_relu6_grad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: relu6_grad   inputs: 0c214621d3ae9721
 */
#include <stdio.h>
#include <relu6_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;

    (void)argc;
    (void)argv;
    hp_relu6_grad_p(src0, src1, dst, length);

    return 0;
}
