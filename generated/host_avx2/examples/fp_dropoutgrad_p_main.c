/* dsp-codegen sha256 14bb440f74e95d1868401e89ed709bb1b819f456e5ef88b618418fc9db39b8e3 */
/*
 * fp_dropoutgrad_p_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: dropoutgrad   inputs: 34a6fa83a1035c9a
 */
#include <stdio.h>
#include <dropoutgrad.h>

int main(int argc, char *argv[])
{
    static float input[1000]; /* upstream gradient */
    static float output[1000]; /* gradient with respect to the input */
    static float mask[1000]; /* 1 for what is kept, 0 for the rest */

    float scale = 1.25f;
    int length = 1000;

    (void)argc;
    (void)argv;
    fp_dropoutgrad_p(input, scale, length, output, mask);

    return 0;
}
